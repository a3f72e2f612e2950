//! The levels of headings, as the structure tree of a tagged document or its bookmarks tell them.

use super::document::Document;
use super::lines::TextLine;
use super::marks::text_string;
use crate::source::fold;
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object, String as PdfString};
use std::collections::{HashMap, HashSet};

/// Elements inside elements, and bookmarks inside bookmarks, are followed so deep.
const DEEPEST: usize = 64;
/// The lowest level of heading.
const LOWEST: u8 = 6;

/// What a document says of its headings.
#[derive(Debug, Default)]
pub struct Headings {
    /// By page, counted from 0, and the number of the marked content.
    by_mark: HashMap<(usize, i32), u8>,
    /// By folded title.
    by_title: HashMap<String, u8>,
}

impl Headings {
    /// Reads the structure tree and the bookmarks.
    pub fn of(document: &Document<'_>) -> Self {
        let mut headings = Self::default();
        let Some(root) = document.root() else { return headings };
        if let Some(tree) = root.get::<Dict<'_>>(keys::STRUCT_TREE_ROOT) {
            headings.by_mark = Tree::new(document, &tree).read(&tree);
        }
        if let Some(outlines) = root.get::<Dict<'_>>(keys::OUTLINES) {
            headings.by_title = bookmarks(document, &outlines);
        }
        headings
    }

    /// The level of a line on a page, counted from 0; 0 where it is no heading.
    pub fn level(&self, page: usize, line: &TextLine) -> u8 {
        let marked = line.id.and_then(|id| self.by_mark.get(&(page, id)));
        let level = marked.or_else(|| {
            if self.by_title.is_empty() {
                return None;
            }
            self.by_title.get(&fold(&line.text()))
        });
        level.copied().unwrap_or(0)
    }
}

/// The structure tree, while it is read.
struct Tree<'t, 'd> {
    document: &'t Document<'d>,
    /// Other names of the standard kinds of element.
    roles: Dict<'d>,
    /// The pages by the objects they are.
    pages: HashMap<ObjRef, usize>,
    seen: HashSet<ObjRef>,
    levels: HashMap<(usize, i32), u8>,
}

/// What an element gives to those inside it.
#[derive(Clone, Copy, Default)]
struct Context {
    level: u8,
    page: Option<usize>,
    depth: usize,
}

/// The elements that are still to be read.
type Open<'d> = Vec<(MaybeRef<Object<'d>>, Context)>;

impl<'t, 'd> Tree<'t, 'd> {
    fn new(document: &'t Document<'d>, tree: &Dict<'d>) -> Self {
        let pages = document.pdf.pages().iter().enumerate();
        let id = |page: &hayro_syntax::page::Page<'_>| page.raw().obj_id().map(ObjRef::from);
        Self {
            document,
            roles: tree.get::<Dict<'d>>("RoleMap").unwrap_or_default(),
            pages: pages.filter_map(|(index, page)| Some((id(page)?, index))).collect(),
            seen: HashSet::new(),
            levels: HashMap::new(),
        }
    }

    /// Walks the tree from its root.
    fn read(mut self, tree: &Dict<'d>) -> HashMap<(usize, i32), u8> {
        let mut open = Vec::new();
        Self::kids(tree, Context::default(), &mut open);
        while let Some((kid, context)) = open.pop() {
            if !self.document.budget.spend(1) {
                break;
            }
            let kid = match kid {
                MaybeRef::Ref(id) if !self.seen.insert(id) => continue,
                kid => self.document.resolve(kid),
            };
            match kid {
                Some(Object::Number(id)) => self.mark(id.as_i64(), context),
                Some(Object::Dict(element)) => self.element(&element, context, &mut open),
                _ => {}
            }
        }
        self.levels
    }

    fn kids(element: &Dict<'d>, context: Context, open: &mut Open<'d>) {
        if let Some(kids) = element.get::<Array<'d>>("K") {
            open.extend(kids.raw_iter().map(|kid| (kid, context)));
        } else if let Some(kid) = element.get_raw::<Object<'d>>("K") {
            open.push((kid, context));
        }
    }

    fn element(&self, element: &Dict<'d>, outer: Context, open: &mut Open<'d>) {
        let page = element.get_ref("Pg").and_then(|page| self.pages.get(&page).copied());
        let kind = element.get::<Name<'d>>("S");
        let level = kind.as_ref().map_or(0, |kind| self.level(kind));
        let context = Context {
            level: if level > 0 { level } else { outer.level },
            page: page.or(outer.page),
            depth: outer.depth + 1,
        };
        if let Some(id) = element.get_raw::<Object<'d>>(keys::MCID) {
            open.push((id, context));
        } else if context.depth < DEEPEST {
            Self::kids(element, context, open);
        }
    }

    fn mark(&mut self, id: i64, context: Context) {
        if let (Ok(id), Some(page), 1..) = (i32::try_from(id), context.page, context.level) {
            self.levels.insert((page, id), context.level);
        }
    }

    /// The level of a kind of element; 0 for what is no heading.
    fn level(&self, kind: &Name<'d>) -> u8 {
        let role = self.roles.get::<Name<'d>>(kind);
        let kind: &[u8] = role.as_ref().map_or(kind.as_ref(), |role| role.as_ref());
        match kind {
            b"Title" | b"H" => 1,
            [b'H', digit @ b'1'..=b'6'] => digit - b'0',
            _ => 0,
        }
    }
}

/// The titles of bookmarks, with how deep they stand.
fn bookmarks(document: &Document<'_>, outlines: &Dict<'_>) -> HashMap<String, u8> {
    let mut titles = HashMap::new();
    let mut seen = HashSet::new();
    let mut open = vec![(outlines.get_ref("First"), 1)];
    while let Some((Some(id), depth)) = open.pop() {
        let entry = document.pdf.xref().get::<Dict<'_>>(id.into());
        let Some(entry) = entry.filter(|_| seen.insert(id) && document.budget.spend(1)) else {
            continue;
        };
        if let Some(title) = entry.get::<PdfString<'_>>(keys::TITLE) {
            titles.entry(fold(&text_string(title.as_bytes()))).or_insert(depth);
        }
        open.extend(
            [entry.get_ref("Next")]
                .into_iter()
                .flatten()
                .map(|next| (Some(next), depth)),
        );
        if depth < LOWEST {
            open.extend(
                [entry.get_ref("First")]
                    .into_iter()
                    .flatten()
                    .map(|first| (Some(first), depth + 1)),
            );
        }
    }
    titles
}

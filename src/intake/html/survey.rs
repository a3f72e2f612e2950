//! Which parts of a page are its text, which belong to the site, and which are not shown.

use super::attributes::Role;
use super::elements::{Kind, Region};
use super::tree::{Element, Node, Tree};

/// What becomes of an element's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fate {
    /// It is read.
    #[default]
    Shown,
    /// It belongs to the page and not to the text.
    Furniture,
    /// It is not shown, as the page is.
    Hidden,
    /// It is none of the document.
    Gone,
}

/// What becomes of the page.
#[derive(Debug, Default)]
pub struct Plan {
    /// The fate of each element.
    fates: Vec<Fate>,
    /// The one part that the page is there for; all around it is furniture.
    main: Option<u32>,
    /// What is hidden is read too: the text lies in it.
    hidden_flows: bool,
    /// A main heading is read wherever it stands: the text has none.
    headings_flow: bool,
}

impl Plan {
    /// The fate of an element.
    pub fn fate(&self, index: u32) -> Fate {
        match self.fates.get(index as usize).copied().unwrap_or_default() {
            Fate::Hidden if self.hidden_flows => Fate::Shown,
            Fate::Hidden => Fate::Gone,
            fate => fate,
        }
    }

    /// Whether text belongs to the page, in an element that stands where it does or does not.
    pub fn is_furniture(&self, index: u32, element: &Element, outside: bool) -> bool {
        let flows = Some(index) == self.main || (self.headings_flow && element.known.kind == Kind::Heading(1));
        !flows && (outside || self.fate(index) == Fate::Furniture)
    }

    /// Whether only a part of the page is its text.
    pub fn has_main(&self) -> bool {
        self.main.is_some()
    }
}

/// Where an element stands.
#[allow(clippy::struct_excessive_bools, reason = "any of them may hold with any other")]
#[derive(Clone, Copy, Default)]
struct Place {
    hidden: bool,
    furniture: bool,
    /// In an element with heads and feet of its own.
    sectioned: bool,
    /// In a heading or what is like one.
    headed: bool,
    main: bool,
}

/// Text of the page in bytes, and main headings.
#[derive(Clone, Copy, Default)]
struct Share {
    shown: usize,
    hidden: usize,
    headings: usize,
}

/// The text outside and inside of the main parts.
#[derive(Default)]
struct Shares {
    outside: Share,
    inside: Share,
    /// The main parts.
    mains: Vec<u32>,
}

/// A main part with less than a twentieth of the text is not what the page is there for.
const LEAST_MAIN: usize = 20;
/// Decides on all elements of a page.
pub fn survey(tree: &Tree) -> Plan {
    let mut plan = Plan {
        fates: vec![Fate::default(); tree.elements.len()],
        ..Plan::default()
    };
    let mut shares = Shares::default();
    let mut places = vec![Place::default()];
    let mut at = 0;
    while let Some(node) = tree.nodes.get(at) {
        at += 1;
        let place = places.last().copied().unwrap_or_default();
        match *node {
            Node::Open(index) => {
                let Some(element) = tree.element(index) else { continue };
                let fate = fate(element, place);
                plan.fates[index as usize] = fate;
                if fate == Fate::Gone {
                    at = element.end as usize + 1;
                } else {
                    places.push(shares.enter(index, element, fate, place));
                }
            }
            Node::Close => drop(places.pop()),
            Node::Text(start, end) => shares.add(tree.words(start, end), place),
            Node::Strong(_) | Node::Leaf(_) => {}
        }
    }
    shares.decide(&mut plan);
    plan
}

fn fate(element: &Element, place: Place) -> Fate {
    match element.known.kind {
        Kind::Gone(_) => Fate::Gone,
        Kind::Button if !place.headed => Fate::Gone,
        _ if element.attributes.role == Role::Apart => Fate::Gone,
        _ if element.attributes.hidden => Fate::Hidden,
        Kind::Region(Region::Edge) if !place.sectioned => Fate::Furniture,
        _ => Fate::Shown,
    }
}

impl Shares {
    fn enter(&mut self, index: u32, element: &Element, fate: Fate, place: Place) -> Place {
        let kind = element.known.kind;
        let main = kind == Kind::Region(Region::Main) || element.attributes.role == Role::Main;
        let heads = matches!(kind, Kind::Heading(_) | Kind::Term) || matches!(element.known.name, "summary" | "legend");
        let place = Place {
            hidden: place.hidden || fate == Fate::Hidden,
            furniture: place.furniture || fate == Fate::Furniture,
            sectioned: place.sectioned || main || kind == Kind::Region(Region::Section),
            headed: place.headed || heads || element.attributes.role == Role::Heading,
            main: place.main || main,
        };
        if main {
            self.mains.push(index);
        }
        if kind == Kind::Heading(1) && !place.furniture && !place.hidden {
            self.of(place).headings += 1;
        }
        place
    }

    fn add(&mut self, words: &str, place: Place) {
        let letters = words.trim().len();
        let share = self.of(place);
        if place.hidden {
            share.hidden += letters;
        } else if !place.furniture {
            share.shown += letters;
        }
    }

    fn of(&mut self, place: Place) -> &mut Share {
        if place.main {
            &mut self.inside
        } else {
            &mut self.outside
        }
    }

    fn decide(self, plan: &mut Plan) {
        let inside = self.inside.shown + self.inside.hidden;
        let outside = self.outside.shown + self.outside.hidden;
        plan.main = match self.mains[..] {
            [main] if inside * LEAST_MAIN > outside => Some(main),
            _ => None,
        };
        let text = if plan.main.is_some() {
            self.inside
        } else {
            Share {
                shown: self.outside.shown + self.inside.shown,
                hidden: outside + inside - self.outside.shown - self.inside.shown,
                headings: self.outside.headings + self.inside.headings,
            }
        };
        // Items that open when they are clicked: the text lies in what is hidden.
        plan.hidden_flows = text.hidden > text.shown;
        plan.headings_flow = text.headings == 0;
    }
}

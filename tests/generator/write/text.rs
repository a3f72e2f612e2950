//! Pieces as plain text: empty lines, line ends, what belongs to the page, stray white space.

use super::super::layout::{Furniture, Lines, Spaces, Spacing};
use super::super::plan::Plan;
use super::Piece;

/// So many lines make a page.
const PAGE: usize = 42;

/// The document as plain text.
pub fn text(plan: &Plan, pieces: &[Piece]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &pieces[before]);
        if before.is_some_and(|before| is_apart(plan.layout.spacing, before, piece)) {
            lines.push(String::new());
        }
        lines.extend(lines_of(plan.layout.lines, piece));
    }
    let pages = paged(plan, &lines);
    let lines = if plan.layout.lines == Lines::Lost {
        run_together(&pages)
    } else {
        pages.concat()
    };
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| spaced(plan.layout.spaces, &line))
        .collect();
    lines.join("\n") + "\n"
}

/// Whether an empty line stands between two pieces.
fn is_apart(spacing: Spacing, before: &Piece, piece: &Piece) -> bool {
    let opens_item = matches!(piece, Piece::Head(_) | Piece::Group(_)) && !matches!(before, Piece::Group(_));
    let opens = opens_item || matches!(piece, Piece::Title(_) | Piece::Heading(_));
    let run = matches!(
        (before, piece),
        (Piece::Line(_) | Piece::Head(_), Piece::Line(_))
            | (Piece::Entry(_), Piece::Entry(_))
            | (Piece::Row(_), Piece::Row(_))
    );
    match spacing {
        Spacing::Airy => !run,
        Spacing::Headings => opens,
        Spacing::Items => opens_item,
        Spacing::Tight => false,
    }
}

fn lines_of(lines: Lines, piece: &Piece) -> Vec<String> {
    let width = match lines {
        Lines::Whole | Lines::Lost => usize::MAX,
        Lines::Wrapped => 72,
        Lines::Narrow => 46,
    };
    match piece {
        Piece::Paragraph(text) | Piece::Entry(text) => wrapped(text, width),
        Piece::Row(cells) => vec![cells.join("\t")],
        Piece::Title(line) | Piece::Group(line) | Piece::Head(line) | Piece::Heading(line) | Piece::Line(line) => {
            vec![line.clone()]
        }
    }
}

fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The lines page by page, with what the page adds.
fn paged(plan: &Plan, lines: &[String]) -> Vec<Vec<String>> {
    let pages: Vec<_> = lines.chunks(PAGE).collect();
    let running = format!("{}, {}", plan.meeting.body, plan.meeting.date.dashes());
    let dressed = |(index, page): (usize, &&[String])| {
        let mut page = page.to_vec();
        let number = index + 1;
        match plan.layout.furniture {
            Furniture::Side => page.push(format!("Side {number} af {}", pages.len())),
            Furniture::Number => page.push(number.to_string()),
            Furniture::Running => page.insert(0, format!("{running}\t{number}")),
            Furniture::FormFeed if index > 0 => page.insert(0, format!("\u{c}{running} - side {number}")),
            Furniture::FormFeed | Furniture::None => {}
        }
        page
    };
    pages.iter().enumerate().map(dressed).collect()
}

/// Every page as one line.
fn run_together(pages: &[Vec<String>]) -> Vec<String> {
    let filled = |page: &Vec<String>| {
        page.iter()
            .filter(|line| !line.is_empty())
            .cloned()
            .collect::<Vec<_>>()
            .join(" ")
    };
    pages.iter().map(filled).collect()
}

fn spaced(spaces: Spaces, line: &str) -> String {
    match spaces {
        Spaces::None => line.to_owned(),
        Spaces::Double => each_space(line, 5, "  "),
        Spaces::Nbsp => each_space(line, 4, "\u{a0}"),
        Spaces::Trailing => format!("{line}  "),
        Spaces::Indent if line.is_empty() => String::new(),
        Spaces::Indent => format!("  {line}"),
    }
}

/// Every so-manieth space as something else.
fn each_space(line: &str, nth: usize, other: &str) -> String {
    let mut count = 0;
    let mut spaced = String::new();
    for letter in line.chars() {
        count += usize::from(letter == ' ');
        if letter == ' ' && count % nth == 0 {
            spaced.push_str(other);
        } else {
            spaced.push(letter);
        }
    }
    spaced
}

//! Pieces as a web page. What empty lines, stray spaces and furniture are in text, elements are here.

use super::Piece;

/// How a page sets apart what stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dress {
    /// `h1` to `h4`
    Headings,
    /// Bold paragraphs.
    Bold,
    /// Paragraphs like all others.
    Plain,
    /// Items and headings in tables of one cell.
    Tables,
}

impl Dress {
    pub const ALL: [Self; 4] = [Self::Headings, Self::Bold, Self::Plain, Self::Tables];

    /// A line of a rank, the highest first.
    fn line(self, rank: usize, text: &str) -> String {
        let text = escaped(text);
        match self {
            Self::Headings => format!("<h{rank}>{text}</h{rank}>\n"),
            Self::Bold => format!("<p><strong>{text}</strong></p>\n"),
            Self::Plain => format!("<p>{text}</p>\n"),
            Self::Tables => format!("<table><tr><td>{text}</td></tr></table>\n"),
        }
    }
}

/// The document as a web page.
pub fn html(pieces: &[Piece], dress: Dress) -> String {
    let mut body = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &pieces[before]);
        let alike = |other: Option<&Piece>| other.is_some_and(|other| container(other) == container(piece));
        let around = container(piece);
        if let Some(around) = around.filter(|_| !alike(before)) {
            body.extend(["<", around, ">\n"]);
        }
        body += &element(piece, dress);
        if let Some(around) = around.filter(|_| !alike(pieces.get(index + 1))) {
            body.extend(["</", around, ">\n"]);
        }
    }
    format!(
        "<!doctype html>\n<html lang=\"da\">\n<meta charset=\"utf-8\">\n<title>Referat</title>\n<body>\n{body}</body>\n</html>\n"
    )
}

fn container(piece: &Piece) -> Option<&'static str> {
    match piece {
        Piece::Entry(_) => Some("ul"),
        Piece::Row(_) => Some("table"),
        _ => None,
    }
}

fn element(piece: &Piece, dress: Dress) -> String {
    match piece {
        Piece::Title(text) => dress.line(1, text),
        Piece::Group(text) => dress.line(2, text),
        Piece::Head(text) => dress.line(3, text),
        Piece::Heading(text) => dress.line(4, text),
        Piece::Line(text) | Piece::Paragraph(text) => format!("<p>{}</p>\n", escaped(text)),
        Piece::Entry(text) => format!("<li>{}</li>\n", escaped(text)),
        Piece::Row(cells) => {
            let cells: Vec<_> = cells.iter().map(|cell| escaped(cell)).collect();
            format!("<tr><td>{}</td></tr>\n", cells.join("</td><td>"))
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

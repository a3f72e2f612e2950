//! Bullets that are drawn as shapes and not set as letters.

use kurbo::{Affine, Point, Rect};

/// A small filled shape that may be a bullet, in the frame of [`super::glyph::Glyph`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// Where it begins.
    pub x: f32,
    /// Where it ends.
    pub end: f32,
    /// The height of its middle.
    pub y: f32,
}

/// Bullets are at least and at most so wide and high, in points.
const SIZES: std::ops::RangeInclusive<f64> = 1.0..=9.0;
/// One side is at most so many times the other.
const LONGEST_SIDE: f64 = 1.6;
/// So many are kept of a page: a page with more is a drawing.
const MOST_DOTS: usize = 2_000;

/// Follows the paths of a page.
#[derive(Debug, Default)]
pub struct Dots {
    found: Vec<Dot>,
    /// The bounds of the path that is being built.
    path: Option<Rect>,
}

impl Dots {
    /// Whether an operator builds or paints a path.
    pub fn takes(operator: &[u8]) -> bool {
        let builds = matches!(operator, b"m" | b"l" | b"c" | b"v" | b"y" | b"re");
        builds || operator == b"n" || Self::paints(operator)
    }

    /// Whether an operator paints a path.
    pub fn paints(operator: &[u8]) -> bool {
        matches!(
            operator,
            b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" | b"S" | b"s"
        )
    }

    /// Takes a path operator; `numbers` are its operands, `ctm` leads to the page.
    pub fn path(&mut self, operator: &[u8], numbers: &[f64], ctm: Affine) {
        match (operator, numbers) {
            (b"re", [x, y, width, height]) => {
                self.add(ctm * Point::new(*x, *y));
                self.add(ctm * Point::new(x + width, y + height));
            }
            (b"m" | b"l" | b"c" | b"v" | b"y", points) => {
                points
                    .chunks_exact(2)
                    .for_each(|point| self.add(ctm * Point::new(point[0], point[1])));
            }
            (b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*", _) => self.fill(),
            _ => self.path = None,
        }
    }

    /// The shapes found.
    pub fn into_found(self) -> Vec<Dot> {
        self.found
    }

    fn add(&mut self, point: Point) {
        self.path = Some(
            self.path
                .map_or_else(|| Rect::from_points(point, point), |path| path.union_pt(point)),
        );
    }

    fn fill(&mut self) {
        let Some(path) = self.path.take() else { return };
        let (width, height) = (path.width(), path.height());
        let square = width <= height * LONGEST_SIDE && height <= width * LONGEST_SIDE;
        if square && SIZES.contains(&width) && SIZES.contains(&height) && self.found.len() < MOST_DOTS {
            #[allow(clippy::cast_possible_truncation)] // Points of a page.
            self.found.push(Dot {
                x: path.x0 as f32,
                end: path.x1 as f32,
                y: path.center().y as f32,
            });
        }
    }
}

//! How much is drawn on a page that is no text.

use kurbo::{Affine, Rect};

/// A page is a picture where pictures cover so much of it.
const MOST_COVERED: f64 = 0.5;
/// What pictures cover, in parts of the page, is more than an ornament.
const ORNAMENT: f64 = 0.05;
/// So many shapes may be letters.
const MANY_SHAPES: usize = 50;

/// What is drawn on a page beside its text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Drawing {
    /// How much pictures cover, in parts of the page; more than all where they lie on each other.
    covered: f64,
    /// How many shapes are painted.
    shapes: usize,
}

impl Drawing {
    /// Notes a picture; `ctm` leads from its unit square to the page, whose area is in square points.
    pub fn picture(&mut self, ctm: Affine, page: f64) {
        let area = ctm.transform_rect_bbox(Rect::new(0.0, 0.0, 1.0, 1.0)).area();
        self.covered += if area.is_finite() && page > 0.0 {
            area / page
        } else {
            0.0
        };
    }

    /// Notes a shape.
    pub const fn shape(&mut self) {
        self.shapes = self.shapes.saturating_add(1);
    }

    /// Whether the page is a picture, as scanned ones are.
    pub fn is_picture(&self) -> bool {
        self.covered >= MOST_COVERED
    }

    /// Whether there is anything that may hold words.
    pub fn shows_something(&self) -> bool {
        self.covered >= ORNAMENT || self.shapes >= MANY_SHAPES
    }
}

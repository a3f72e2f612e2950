//! What styles, paragraphs and runs of letters say of their looks; what one does not say, the one that it is based on
//! does.

use super::blocks::{Face, Space};

/// Properties of a paragraph and of its letters, each where it is said.
#[derive(Clone, Debug, Default)]
pub struct Properties {
    /// The size in half points.
    pub size: Option<u16>,
    /// Whether letters are bold.
    pub bold: Option<bool>,
    /// Whether letters are not shown.
    pub hidden: Option<bool>,
    /// Whether there is space before the paragraph.
    pub before: Option<bool>,
    /// Whether there is space after it.
    pub after: Option<bool>,
    /// Whether there is none between paragraphs of one style.
    pub contextual: Option<bool>,
    /// Zero-based level of a heading; 9 is running text.
    pub outline: Option<u8>,
    /// The list that the paragraph is an entry of.
    pub list: Option<String>,
    /// Zero-based level in that list.
    pub list_level: Option<usize>,
}

impl Properties {
    /// Those of letters that are set so.
    pub fn of_face(face: Face) -> Self {
        Self {
            size: Some(face.size),
            bold: Some(face.bold),
            hidden: Some(face.hidden),
            ..Self::default()
        }
    }

    /// These, and where they say nothing, those of `base`.
    pub fn over(self, base: &Self) -> Self {
        Self {
            size: self.size.or(base.size),
            bold: self.bold.or(base.bold),
            hidden: self.hidden.or(base.hidden),
            before: self.before.or(base.before),
            after: self.after.or(base.after),
            contextual: self.contextual.or(base.contextual),
            outline: self.outline.or(base.outline),
            list: self.list.or_else(|| base.list.clone()),
            list_level: self.list_level.or(base.list_level),
        }
    }

    /// How letters are set.
    pub fn face(&self) -> Face {
        Face {
            size: self.size.unwrap_or_default(),
            bold: self.bold.unwrap_or_default(),
            hidden: self.hidden.unwrap_or_default(),
        }
    }

    /// The space around a paragraph.
    pub fn space(&self) -> Space {
        Space {
            before: self.before.unwrap_or_default(),
            after: self.after.unwrap_or_default(),
            contextual: self.contextual.unwrap_or_default(),
        }
    }

    /// The level of a heading, 1 the highest; 0 for none.
    pub fn level(&self) -> u8 {
        self.outline.filter(|level| *level < 9).map_or(0, |level| level + 1)
    }
}

/// A size in points as half points.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn half_points(points: f32) -> u16 {
    (points.clamp(0.0, 2000.0) * 2.0).round() as u16
}

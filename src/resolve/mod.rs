//! Ties the facts together and says what does not fit. No text is scanned here.

mod attribute;
mod check;
mod item;
mod reference;
mod running;

pub use check::{check, is_close};
pub use item::{Context, blocks, resolve_items};
pub use reference::own_items;
pub use running::set_running_heads_aside;

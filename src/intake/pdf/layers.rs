//! Optional content: the layers that are switched off when a document is opened.

use super::document::Document;
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object};
use std::collections::HashSet;

/// Which layers are seen.
#[derive(Debug, Default)]
pub struct Layers {
    /// Whether there are any.
    any: bool,
    /// Whether those are off that nothing is said of.
    off_at_first: bool,
    /// Those that are otherwise.
    others: HashSet<ObjRef>,
}

impl Layers {
    /// Reads the catalog.
    pub fn of(root: &Dict<'_>) -> Self {
        let Some(properties) = root.get::<Dict<'_>>(keys::OCPROPERTIES) else {
            return Self::default();
        };
        let settings = properties.get::<Dict<'_>>(keys::D).unwrap_or_default();
        let off_at_first = settings
            .get::<Name<'_>>(keys::BASE_STATE)
            .is_some_and(|state| state.as_ref() == keys::OFF);
        let others = settings.get::<Array<'_>>(if off_at_first { keys::ON } else { keys::OFF });
        let others = others.map(|others| others.raw_iter().filter_map(|group| group.as_obj_ref()).collect());
        Self {
            any: true,
            off_at_first,
            others: others.unwrap_or_default(),
        }
    }

    /// Whether an entry of a dictionary names a layer, or a choice of layers, that is not seen.
    pub fn hide(&self, document: &Document<'_>, dict: &Dict<'_>, key: &[u8]) -> bool {
        if !self.any {
            return false;
        }
        let choice = dict.get::<Dict<'_>>(key).filter(|named| named.contains_key(keys::OCGS));
        match choice {
            Some(choice) => self.hide_choice(document, &choice),
            None => dict.get_ref(key).is_some_and(|layer| self.is_off(layer)),
        }
    }

    fn is_off(&self, layer: ObjRef) -> bool {
        self.others.contains(&layer) != self.off_at_first
    }

    /// A choice is seen by its policy: where any of its layers is on, where nothing else is said.
    fn hide_choice(&self, document: &Document<'_>, choice: &Dict<'_>) -> bool {
        let one = choice.get_ref(keys::OCGS);
        let several = match one.map(|one| document.resolve(MaybeRef::Ref(one))) {
            Some(Some(Object::Array(several))) => Some(several),
            Some(_) => None,
            None => choice.get::<Array<'_>>(keys::OCGS),
        };
        let layers: Vec<ObjRef> = match several {
            Some(several) => several.raw_iter().filter_map(|layer| layer.as_obj_ref()).collect(),
            None => one.into_iter().collect(),
        };
        let mut off = layers.iter().map(|layer| self.is_off(*layer));
        let policy = choice.get::<Name<'_>>(keys::P);
        let seen = match policy.as_ref().map_or(&b""[..], |policy| policy.as_ref()) {
            b"AllOn" => off.all(|off| !off),
            b"AnyOff" => off.any(|off| off),
            b"AllOff" => off.all(|off| off),
            _ => off.any(|off| !off),
        };
        !layers.is_empty() && !seen
    }
}

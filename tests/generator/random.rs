//! Numbers that look random and are the same on every machine: `SplitMix64`.

/// A stream of such numbers.
pub struct Random(u64);

impl Random {
    /// The stream of a seed for one purpose. Purposes do not disturb each other: a new one leaves the others as they are.
    pub fn new(seed: u64, purpose: &str) -> Self {
        let label = purpose.bytes().fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        });
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ label)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from zero to `limit`, which is left out; zero where there is none.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap_or_default() % limit.max(1)
    }

    /// A number between two, both of them possible.
    pub fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most + 1 - least)
    }

    /// True in so many of a hundred cases.
    pub fn hits(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of a list.
    pub fn pick<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }

    /// One of a list, by weight.
    pub fn weighted<T: Copy>(&mut self, list: &[(T, usize)]) -> T {
        let mut at = self.below(list.iter().map(|(_, weight)| weight).sum());
        for (value, weight) in list {
            if at < *weight {
                return *value;
            }
            at -= weight;
        }
        list[0].0
    }
}

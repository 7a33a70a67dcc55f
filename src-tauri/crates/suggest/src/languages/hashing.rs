//! A fast hash for word lists: they are ours and fixed, so that nobody can fill them with words that collide.

use std::hash::Hasher;

/// Firefox' hash of tables: eight bytes at a time.
#[derive(Default)]
pub(crate) struct Swift(u64);

impl Swift {
    fn take(&mut self, bytes: u64) {
        self.0 = (self.0.rotate_left(5) ^ bytes).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for Swift {
    fn write(&mut self, bytes: &[u8]) {
        self.take(bytes.len() as u64);
        let (eights, rest) = bytes.as_chunks::<8>();
        eights.iter().for_each(|eight| self.take(u64::from_le_bytes(*eight)));
        // Four bytes from either side, which overlap where there are fewer than eight.
        match (rest.first_chunk::<4>(), rest.last_chunk::<4>(), rest) {
            (Some(first), Some(last), _) => {
                self.take(u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last)));
            }
            (_, _, [first, .., last]) => {
                let middle = rest[rest.len() / 2];
                self.take(u64::from(*first) << 16 | u64::from(middle) << 8 | u64::from(*last));
            }
            (_, _, [one]) => self.take(u64::from(*one)),
            _ => {}
        }
    }

    fn write_u8(&mut self, _end_of_string: u8) {}

    fn finish(&self) -> u64 {
        // Tables look at the lowest bits, which the product mixes least.
        self.0.rotate_left(26)
    }
}

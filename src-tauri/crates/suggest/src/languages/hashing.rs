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
        let number = |bytes: &[u8]| bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte));
        self.take(bytes.len() as u64);
        bytes.chunks(8).for_each(|chunk| self.take(number(chunk)));
    }

    fn write_u8(&mut self, _end_of_string: u8) {}

    fn finish(&self) -> u64 {
        // Tables look at the lowest bits, which the product mixes least.
        self.0.rotate_left(26)
    }
}

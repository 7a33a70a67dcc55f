//! Binary property lists, as macOS writes them (CFBinaryPList.c): each object is read where it is asked for.

/// A property list.
#[derive(Debug)]
pub(crate) struct Plist<'a> {
    /// The bytes before the table of places.
    bytes: &'a [u8],
    /// Where each object is.
    places: &'a [u8],
    place_size: usize,
    number_size: usize,
    root: usize,
}

/// What stands at the start.
pub(crate) const SIGN: &[u8] = b"bplist00";

/// Bytes at the end that tell how the list is read.
const TRAILER: usize = 32;

impl<'a> Plist<'a> {
    /// Reads where the objects are; `None` where that is told nowhere.
    pub(crate) fn of(bytes: &'a [u8]) -> Option<Self> {
        let start = bytes.len().checked_sub(TRAILER).filter(|_| bytes.starts_with(SIGN))?;
        let trailer = &bytes[start..];
        let number = |at: usize| usize::try_from(big_endian(trailer.get(at..at + 8)?)?).ok();
        let (count, root, table) = (number(8)?, number(16)?, number(24)?);
        let place_size = usize::from(trailer[6]);
        let places = bytes.get(table..table.checked_add(count.checked_mul(place_size)?)?)?;
        Some(Self { bytes: &bytes[..table], places, place_size, number_size: usize::from(trailer[7]), root })
    }

    /// The value under a key of the outermost dictionary, or of one inside it, and so on.
    fn value(&self, path: &[&str]) -> Option<usize> {
        path.iter().try_fold(self.root, |object, key| {
            let (0xd, count, start) = self.head(object)? else { return None };
            let number = |place: usize| {
                let at = start.checked_add(place.checked_mul(self.number_size)?)?;
                big_endian(self.bytes.get(at..at.checked_add(self.number_size)?)?)
            };
            let is_it = |place: &usize| {
                number(*place).and_then(|key| self.string(key as usize)).as_deref() == Some(*key)
            };
            let place = (0..count.min(self.bytes.len())).find(is_it)?;
            Some(number(place.checked_add(count)?)? as usize)
        })
    }

    /// The words under keys.
    pub(crate) fn words(&self, path: &[&str]) -> Option<String> {
        self.string(self.value(path)?)
    }

    /// The bytes under keys.
    pub(crate) fn data(&self, path: &[&str]) -> Option<&'a [u8]> {
        let (0x4, length, start) = self.head(self.value(path)?)? else { return None };
        self.bytes.get(start..start.checked_add(length)?)
    }

    fn string(&self, object: usize) -> Option<String> {
        match self.head(object)? {
            (0x5, length, start) => {
                String::from_utf8(self.bytes.get(start..start.checked_add(length)?)?.to_vec()).ok()
            }
            (0x6, length, start) => {
                let units =
                    self.bytes.get(start..start.checked_add(length.checked_mul(2)?)?)?.chunks_exact(2);
                let units: Vec<u16> = units.map(|unit| u16::from_be_bytes([unit[0], unit[1]])).collect();
                String::from_utf16(&units).ok()
            }
            _ => None,
        }
    }

    /// The kind of an object, how long it is, and where its value starts. A length from 15 on stands behind as a number.
    fn head(&self, object: usize) -> Option<(u8, usize, usize)> {
        let at = object.checked_mul(self.place_size)?;
        let place = big_endian(self.places.get(at..at.checked_add(self.place_size)?)?)? as usize;
        let sign = *self.bytes.get(place)?;
        let (kind, length) = (sign >> 4, usize::from(sign & 0xf));
        if length < 15 {
            return Some((kind, length, place + 1));
        }
        let size = 1 << (self.bytes.get(place + 1)? & 0xf).min(4);
        let start = place + 2 + size;
        Some((kind, usize::try_from(big_endian(self.bytes.get(place + 2..start)?)?).ok()?, start))
    }
}

fn big_endian(bytes: &[u8]) -> Option<u64> {
    (1..=8)
        .contains(&bytes.len())
        .then(|| bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A value of a list.
    pub(in super::super) enum Value<'a> {
        Words(&'a str),
        Data(&'a [u8]),
        Dictionary(Vec<(&'a str, Value<'a>)>),
    }

    /// Writes a list with two bytes for each number.
    pub(in super::super) fn written(root: &Value<'_>) -> Vec<u8> {
        let mut objects = Vec::new();
        push(root, &mut objects);
        let mut bytes = SIGN.to_vec();
        let mut places = Vec::new();
        for object in &objects {
            places.extend((bytes.len() as u32).to_be_bytes());
            bytes.extend(object);
        }
        let table = bytes.len() as u64;
        bytes.extend(places);
        bytes.extend([0, 0, 0, 0, 0, 0, 4, 2]);
        bytes.extend([objects.len() as u64, 0, table].into_iter().flat_map(u64::to_be_bytes));
        bytes
    }

    /// Adds an object and those in it; gives its number.
    fn push(value: &Value<'_>, objects: &mut Vec<Vec<u8>>) -> u16 {
        let number = objects.len();
        objects.push(Vec::new());
        let head = |kind: u8, length: usize| {
            let [high, low] = (length as u16).to_be_bytes();
            vec![kind << 4 | 15, 0x11, high, low]
        };
        objects[number] = match value {
            Value::Words(words) if words.is_ascii() => {
                [head(5, words.len()), words.as_bytes().to_vec()].concat()
            }
            Value::Words(words) => {
                let units: Vec<u16> = words.encode_utf16().collect();
                [head(6, units.len()), units.into_iter().flat_map(u16::to_be_bytes).collect()].concat()
            }
            Value::Data(data) => [head(4, data.len()), data.to_vec()].concat(),
            Value::Dictionary(pairs) => {
                let keys: Vec<u16> = pairs.iter().map(|(key, _)| push(&Value::Words(key), objects)).collect();
                let values: Vec<u16> = pairs.iter().map(|(_, value)| push(value, objects)).collect();
                let numbers = keys.into_iter().chain(values).flat_map(u16::to_be_bytes);
                [head(13, pairs.len()), numbers.collect()].concat()
            }
        };
        number as u16
    }

    #[test]
    fn values_are_found_under_their_keys() {
        let inner =
            Value::Dictionary(vec![("Tïtle", Value::Words("Füel")), ("Data", Value::Data(b"\0\x01"))]);
        let bytes =
            written(&Value::Dictionary(vec![("URL", Value::Words("https://lys.example")), ("In", inner)]));
        let list = Plist::of(&bytes).unwrap();
        assert_eq!(list.words(&["URL"]).as_deref(), Some("https://lys.example"));
        assert_eq!(list.words(&["In", "Tïtle"]).as_deref(), Some("Füel"));
        assert_eq!(list.data(&["In", "Data"]), Some(&b"\0\x01"[..]));
        assert_eq!((list.words(&["In"]), list.data(&["URL"]), list.words(&["In", "No"])), (None, None, None));
    }

    #[test]
    fn a_list_that_lies_ends_where_it_can_be_read_no_further() {
        let bytes = written(&Value::Dictionary(vec![("URL", Value::Words("https://lys.example"))]));
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] = 0xff;
            if let Some(list) = Plist::of(&damaged) {
                _ = list.words(&["URL"]);
            }
            assert!(Plist::of(&bytes[..at]).is_none_or(|list| list.words(&["URL"]).is_none()));
        }
    }
}

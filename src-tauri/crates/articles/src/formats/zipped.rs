//! Formats that are ZIP archives: their parts by name, never unpacked to a disk, never larger than a bound.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::{ReadError, Source};

/// Megabytes that one part may unpack to.
const LARGEST_PART: usize = 24;

/// Megabytes that all parts read of an archive may unpack to.
const LARGEST: u64 = 256;

/// An archive whose parts are read by name.
pub(crate) struct Zipped<'a> {
    file: &'a str,
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still be unpacked.
    left: u64,
}

impl<'a> Zipped<'a> {
    /// Opens a source's archive.
    pub(crate) fn open(source: &'a Source) -> Result<Self, ReadError> {
        let archive = ZipArchive::new(Cursor::new(source.bytes.as_slice()))
            .map_err(|_| ReadError::Damaged { file: source.name.clone() })?;
        Ok(Self { file: &source.name, archive, left: LARGEST * 1024 * 1024 })
    }

    /// How many parts there are.
    pub(crate) fn len(&self) -> usize {
        self.archive.len()
    }

    /// The bytes of a part; `None` if there is no such part.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        match self.archive.index_for_name(name) {
            Some(place) => self.unpack(place, self.file).map(Some),
            None => Ok(None),
        }
    }

    /// The bytes of a part without which the file is none of its format.
    pub(crate) fn needed(&mut self, name: &str) -> Result<Vec<u8>, ReadError> {
        self.part(name)?.ok_or_else(|| self.damaged())
    }

    /// The name of the part at a place, if it is a file.
    pub(crate) fn name_at(&mut self, place: usize) -> Option<String> {
        let part = self.archive.by_index_raw(place).ok()?;
        let name = part.name().ok()?.into_owned();
        (!part.is_dir()).then_some(name)
    }

    /// The bytes of the part at a place, which errors call `name`; counts what is really unpacked, not what
    /// the archive says.
    pub(crate) fn unpack(&mut self, place: usize, name: &str) -> Result<Vec<u8>, ReadError> {
        let file = || name.to_owned();
        let part = self.archive.by_index(place).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
                ReadError::Encrypted { file: file() }
            }
            _ => ReadError::Damaged { file: file() },
        })?;
        let limit = self.left.min((LARGEST_PART * 1024 * 1024) as u64);
        let mut bytes = Vec::new();
        part.take(limit + 1).read_to_end(&mut bytes).map_err(|_| ReadError::Damaged { file: file() })?;
        if bytes.len() as u64 > limit {
            return Err(ReadError::TooLarge { file: file(), limit: LARGEST_PART });
        }
        self.left -= bytes.len() as u64;
        Ok(bytes)
    }

    pub(crate) fn damaged(&self) -> ReadError {
        ReadError::Damaged { file: self.file.to_owned() }
    }
}

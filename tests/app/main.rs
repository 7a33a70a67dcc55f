//! The whole path without a window, and what must stay true of the repository.

mod borders;
mod licences;
mod whole_path;

//! Documents as files.

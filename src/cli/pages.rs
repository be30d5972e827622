//! Completions and manual pages, made from the same table as the options.

use clap_complete::Shell;
use clap_mangen::Man;

use super::arguments::command;

/// Completions for a shell.
pub(super) fn completions(shell: Shell) -> Vec<u8> {
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut command(), "journey", &mut out);
    out
}

/// The manual page of the program, or of one of its commands.
pub(super) fn man(page: Option<&str>) -> std::io::Result<Vec<u8>> {
    let mut program = command();
    // Building fills in what the commands share.
    program.build();
    let about = match page.and_then(|name| program.find_subcommand(name)) {
        Some(found) => found.clone(),
        None => program,
    };
    let mut out = Vec::new();
    Man::new(about).render(&mut out)?;
    Ok(out)
}

//! The `journey` program. Everything it does is in the library; this only hands over the arguments and the exit code.

fn main() -> std::process::ExitCode {
    journey::cli::main()
}

"""stratc lsp: remarks, completion and renaming in an editor."""


def lsp() -> int:
    """Talk to an editor over standard input and output, by the language server protocol.

    Editors start this themselves; docs/editors.md says how to tell them.
    """
    from stratc.live.language_server import language_server

    language_server().start_io()
    return 0

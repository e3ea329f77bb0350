"""One verb a file: parse, call the pipeline, hand the result to reports or work."""

from .app import run

"""What scripts/browser-test drives a browser with, and what it checks."""

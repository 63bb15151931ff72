"""The document as a charter: its model, its checks, its derived parts and its fixed order."""

"""The disk: charter files, drafts, the folder of charters, and the data that ships with the program."""

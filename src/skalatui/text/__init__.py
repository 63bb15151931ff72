"""Words for people: languages, the catalogue, safe text, numbers and sorting the Danish way."""

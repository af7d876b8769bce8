"""From the bytes of a YAML file to plain data, and to what is wrong with it, whatever the file is about.

Read `source` first. It turns text into data in which every value knows its line and column;
`values` says what kinds of value there are, `validation` holds the data against a model,
`syntax` and `guesses` know what was probably meant, and `problems` say it in the words of
`messages`. Nothing in here knows the guide's content, and nothing imports Qt.
"""

import os

# Looking for plug-ins of pydantic, of which the guide has none, would take 15 ms of every start.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

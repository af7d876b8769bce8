"""From a folder of YAML files to one edition: complete, checked, typed and frozen.

Read `loader` first. The way is always the same: `source` turns text into plain data
in which every value knows its line and column, `models` and `panels` say what may
stand where, `references` checks what only all files together can tell, and `problems`
holds what is wrong. `schema` tells editors what `models` and `panels` say. Nothing in
here imports Qt.
"""

import os

# Looking for plug-ins of pydantic, of which the guide has none, would take 15 ms of every start.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

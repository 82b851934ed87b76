{
  "title": "%titleEn%",
  "unit": "Unit",
  "building": "Building",
  "area": "Area",
  "remark": "Remark",
  "facts": "About the unit",
  "none": "None",
  "note": "Note a remark",
  "save": "Save",
  "saved": "Saved",
  "empty": "This project has no units yet",
  "emptyHint": "Once the register is imported, all units stand here.",
  "gone": "There is no such unit",
  "noProject": "You have no project yet",
  "noProjectHint": "Please ask an administrator for a role in a project."
}

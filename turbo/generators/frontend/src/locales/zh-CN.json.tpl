{
  "title": "%titleZh%",
  "unit": "房号",
  "building": "楼栋",
  "area": "建筑面积",
  "remark": "备注",
  "facts": "房屋资料",
  "none": "无",
  "note": "记备注",
  "save": "保存",
  "saved": "已保存",
  "empty": "这个项目还没有房屋",
  "emptyHint": "导入房屋台账后，这里会列出全部房屋。",
  "gone": "没有这套房屋",
  "noProject": "您还没有项目",
  "noProjectHint": "请管理员为您分配项目角色。"
}

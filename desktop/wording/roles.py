"""What people are in the trade."""

from collections.abc import Mapping

from desktop.wording.translating import fact, shown
from sync.casework.terms import Role

ROLE_NAMES: Mapping[Role, str] = fact(
    {
        Role.CLERK: "窗口受理",
        Role.VILLAGE_AGENT: "村级代办",
        Role.HANDLER: "承办人",
        Role.APPROVER: "审批人",
        Role.DEPT: "上级部门",
        Role.CENTER: "中心负责人",
        Role.SUPERVISOR: "督查",
        Role.SYS: "系统",
        Role.APPLICANT: "申请人",
    }
)

ROLES = shown(ROLE_NAMES)

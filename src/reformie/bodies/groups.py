"""Words without which a text speaks of no group for a task: what is read of such groups is read only where one of them stands."""

from __future__ import annotations

GROUPS = ("联席会议", "小组", "专班", "指挥部", "推进组", "协调组", "攻坚组", "工作组", "领导组", "专责组", "统筹组")

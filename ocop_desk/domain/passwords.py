"""Passwords of people: what one must look like; a PIN of six digits is one too."""

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import said

SHORTEST_PASSWORD, LONGEST_PASSWORD = 6, 100


def password_problems(password: str) -> list[Problem]:
    """What keeps a text from being somebody's password."""
    if len(password) < SHORTEST_PASSWORD:
        message = said("Mật khẩu hoặc mã PIN phải có ít nhất {shortest} ký tự.", shortest=SHORTEST_PASSWORD)
    elif len(password) > LONGEST_PASSWORD:
        message = said("Mật khẩu dài quá {longest} ký tự.", longest=LONGEST_PASSWORD)
    elif len(set(password)) == 1:
        message = said("Mật khẩu chỉ có một ký tự lặp lại.")
    else:
        return []
    return [Problem("bad_password", said("Mật khẩu"), message, said("Ví dụ sáu chữ số khó đoán, hay một câu ngắn."))]

#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_pages.py DOCUMENT.pdf...: is there a page with nothing but its header and footer?"""
import subprocess
import sys

HEADER_AND_FOOTER = 2  # lines


def empty_pages(path):
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    for number, page in enumerate(text.split("\f")[:-1], 1):
        if sum(1 for line in page.splitlines() if line.strip()) <= HEADER_AND_FOOTER:
            yield number


def main():
    empty = [(path, number) for path in sys.argv[1:] for number in empty_pages(path)]
    for path, number in empty:
        print(f"{path}: page {number} is empty")
    sys.exit(1 if empty else 0)


if __name__ == "__main__":
    main()

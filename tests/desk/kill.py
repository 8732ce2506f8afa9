#!/usr/bin/env python3
"""Ends the desk with SIGKILL at random moments of a scripted sitting, takes the sitting up again, and checks
that every decision that the window had acknowledged is in the ledger, and none twice.

Usage: kill.py GREENLANE ROUNDS SEED (needs a display)
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import threading
import time

greenlane, rounds, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
chance = random.Random(seed)
folder = pathlib.Path(tempfile.mkdtemp(prefix="greenlane-kill-"))

BEGIN = """until "Greenlane"
click "Seed"
key Ctrl+A
type "5"
click "Operation STOP"
click "Exercise"
click "Read the briefing"
until "Begin"
click "Begin"
until "Hand in"
"""
RESUME = """until "Greenlane"
click "Resume*"
until "Hand in"
"""
DECIDE = """press F8 until "C0*"
key N
key Ctrl+1
click "Probability in percent"
key Ctrl+A
type "5"
key Enter
click "Commit decision"
"""


def decided(ledger):
    """The cases that the ledger holds as decided; a torn last line does not count."""
    cases = []
    for line in ledger.read_bytes().split(b"\n")[:-1]:
        body = json.loads(line)["body"]
        for event in body.get("events", []):
            if isinstance(event["what"], dict) and "decided" in event["what"]:
                cases.append(event["what"]["decided"]["case"])
    return cases


acknowledged = []
for number in range(rounds):
    script = folder / "kill.script"
    script.write_text((RESUME if number else BEGIN) + DECIDE * 200)
    desk = subprocess.Popen(
        [greenlane, "desk", "--script", str(script), "--out", str(folder)],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )
    said = []
    reader = threading.Thread(target=lambda: said.extend(desk.stdout), daemon=True)
    reader.start()
    while number == 0 and not list(folder.glob("*.jsonl")):
        time.sleep(0.05)
    if chance.random() < 0.4:
        time.sleep(chance.uniform(0.2, 4.0))
    else:
        # Some decisions later, wherever that finds the desk.
        wanted, patience = chance.randint(1, 3), time.monotonic() + 60
        while len(said) < wanted and time.monotonic() < patience and desk.poll() is None:
            time.sleep(0.002)
        time.sleep(chance.uniform(0.0, 0.4))
    if desk.poll() is not None:
        sys.exit(f"round {number}: the desk ended by itself with {desk.returncode}: {''.join(said)}")
    desk.kill()
    desk.wait()
    reader.join(timeout=5)
    acknowledged += [int(line.split()[1][1:]) for line in said if line.startswith("acknowledged")]
    (ledger,) = folder.glob("*.jsonl")
    there = decided(ledger)
    missing = set(acknowledged) - set(there)
    if missing:
        sys.exit(f"round {number}: acknowledged and not in the ledger: {sorted(missing)}")
    if len(set(there)) != len(there):
        sys.exit(f"round {number}: decided twice: {there}")
    if subprocess.run([greenlane, "verify", str(ledger)], capture_output=True).returncode != 0:
        sys.exit(f"round {number}: the ledger does not verify")

if not acknowledged:
    sys.exit("nothing was acknowledged: the rounds were too short to say anything")
if subprocess.run([greenlane, "replay", str(ledger)], capture_output=True).returncode != 0:
    sys.exit("the ledger does not replay")
print(f"{rounds} kills: {len(acknowledged)} acknowledged decisions, all in the ledger, none twice ({len(there)} there)")

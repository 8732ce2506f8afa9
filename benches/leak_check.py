#!/usr/bin/env python3
"""Does a learner that is trained on the visible declared data beat the ideal observer? It must not.

Usage: python3 benches/leak_check.py [--program PATH] [--rows N] [--seed N] SCENARIO...

Streams N rows with `greenlane stream --format csv --truth --posterior`, builds the features that a data
scientist would build from the declared columns, trains gradient-boosted trees on the first half, and
compares the AUC on the second half with that of `posterior_data`, the ideal observer's probability on the
same information. The interval is DeLong's for the paired difference (DeLong et al. 1988). Exit code 0: no
learner beats the observer beyond its 95 % interval; 1: one does; 3: skipped, with the reason.
"""
import argparse
import io
import math
import subprocess
import sys

try:
    import numpy as np
    import pandas as pd
    from sklearn.ensemble import HistGradientBoostingClassifier
except ImportError as missing:
    print(f"skipped: {missing}; install it with: pip install scikit-learn pandas")
    sys.exit(3)

TEXT = ["consignor_name", "consignor_street", "consignee_name", "consignee_street", "description",
        "invoice_number", "licence_reference", "contact_email", "transport_id", "trader_id", "platform"]
CATEGORY = ["flow", "form", "mode", "direction", "consignor_country", "consignee_country", "trader_kind",
            "dispatch_country", "origin_country", "destination_country", "port_loading", "port_transit",
            "port_entry", "category", "incoterm", "hs_code", "commodity_code", "unit", "currency", "carrier",
            "declarant", "platform"]
NUMBER = ["items", "total_customs_value", "prior_offences", "quantity", "net_mass_g", "gross_mass_g", "value", "customs_value", "freight",
          "lodged_hours_before_arrival", "similar_parcels_7d"]


def rows(program, scenario, seed, count):
    command = [program, "stream", scenario, "--seed", str(seed), "--count", str(count),
               "--format", "csv", "--truth", "--posterior"]
    out = subprocess.run(command, check=True, capture_output=True).stdout
    return pd.read_csv(io.BytesIO(out), keep_default_na=False, dtype={"hs_code": str, "commodity_code": str})


def target_encoded(column, truth, train, folds=5):
    """Smoothed mean of the truth by value: out of fold for training rows, so that no row sees its own label."""
    base = truth[train].mean()

    def means(rows):
        grouped = pd.DataFrame({"key": column[rows], "truth": truth[rows]}).groupby("key")["truth"]
        return (grouped.sum() + 20 * base) / (grouped.count() + 20)

    fold = np.arange(len(column)) % folds
    encoded = column.map(means(train))
    for part in range(folds):
        held = train & (fold == part)
        encoded[held] = column[held].map(means(train & (fold != part)))
    return encoded.fillna(base)


def features(table, truth, train):
    made = {}
    for name in NUMBER:
        made[name] = table[name].astype(float)
    for name in TEXT:
        text = table[name].astype(str)
        made[f"{name}_length"] = text.str.len()
        made[f"{name}_empty"] = (text == "").astype(int)
        made[f"{name}_digits"] = text.str.count(r"\d")
    for name in CATEGORY:
        column = table[name].astype(str)
        counts = column[train].value_counts()
        made[f"{name}_rate"] = target_encoded(column, truth, train)
        made[f"{name}_count"] = column.map(counts).fillna(0)
    for name in ["description", "trader_id", "consignee_city"]:
        made[f"{name}_rate"] = target_encoded(table[name].astype(str), truth, train)
    quantity, value = table["quantity"].astype(float), table["customs_value"].astype(float)
    net, gross = table["net_mass_g"].astype(float), table["gross_mass_g"].astype(float)
    made["unit_value"] = value / quantity
    made["unit_mass"] = net / quantity
    made["tare"] = gross / net
    made["value_per_gram"] = value / net
    made["freight_share"] = table["freight"].astype(float) / table["value"].astype(float)
    by_code = table["commodity_code"].astype(str)
    # Article and kind of party together: who needs how much of what.
    pairs = by_code + "/" + table["trader_kind"].astype(str)
    made["article_party_rate"] = target_encoded(pairs, truth, train)
    made["article_flow_rate"] = target_encoded(by_code + "/" + table["flow"].astype(str), truth, train)
    made["unlicensed_rate"] = target_encoded(
        by_code + "/" + table["direction"].astype(str) + (table["licence_reference"] == "").astype(str), truth, train)
    made["gift_invoice"] = ((table["category"] == "gift") & (table["invoice_number"] != "")).astype(int)
    for name in ["unit_value", "unit_mass", "quantity"]:
        column = made[name] if name in made else table[name].astype(float)
        median = pd.DataFrame({"key": by_code[train], "v": column[train]}).groupby("key")["v"].median()
        made[f"{name}_over_usual"] = column / by_code.map(median).fillna(column.median())
    made["care_of"] = table["consignee_street"].str.startswith("c/o").astype(int)
    made["odd_route"] = (table["dispatch_country"] != table["origin_country"]).astype(int)
    made["service"] = table["transport_id"].str[:1].map(ord, na_action="ignore").fillna(0)
    domain = table["contact_email"].astype(str).str.split("@").str[-1]
    made["domain_count"] = domain.map(domain[train].value_counts()).fillna(0)
    words = table["description"].astype(str)
    usual = pd.DataFrame({"key": by_code[train], "v": words[train]}).groupby("key")["v"].agg(lambda v: v.mode()[0])
    made["usual_text"] = (words == by_code.map(usual)).astype(int)
    made["hour"] = pd.to_datetime(table["arrival"]).dt.hour
    made["day"] = pd.to_datetime(table["arrival"]).dt.day_of_year
    return pd.DataFrame(made)


def placements(truth, score):
    order = np.argsort(score, kind="mergesort")
    sorted_scores = score[order]
    ranks = np.empty(len(score))
    _, start, counts = np.unique(sorted_scores, return_index=True, return_counts=True)
    for first, count in zip(start, counts):
        ranks[order[first:first + count]] = first + (count + 1) / 2
    positive = truth == 1
    m, n = positive.sum(), (~positive).sum()
    inner = pd.Series(score[positive]).rank().to_numpy()
    outer = pd.Series(score[~positive]).rank().to_numpy()
    v10 = (ranks[positive] - inner) / n
    v01 = 1 - (ranks[~positive] - outer) / m
    return v10, v01


def paired(truth, one, other):
    """AUCs, their difference, and DeLong's standard error of the difference."""
    v10a, v01a = placements(truth, one)
    v10b, v01b = placements(truth, other)
    m, n = len(v10a), len(v01a)
    variance = np.var(v10a - v10b, ddof=1) / m + np.var(v01a - v01b, ddof=1) / n
    return v10a.mean(), v10b.mean(), v10a.mean() - v10b.mean(), math.sqrt(variance)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default="target/release/greenlane")
    parser.add_argument("--rows", type=int, default=100_000, help="training rows; as many are tested")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("scenarios", nargs="+")
    arguments = parser.parse_args()
    beaten = False
    for scenario in arguments.scenarios:
        table = rows(arguments.program, scenario, arguments.seed, 2 * arguments.rows)
        truth = table["truth_illicit"].astype(int).to_numpy()
        train = np.arange(len(table)) < arguments.rows
        made = features(table, pd.Series(truth), train)
        learner = HistGradientBoostingClassifier(max_iter=400, learning_rate=0.06, max_leaf_nodes=31,
                                                 l2_regularization=1.0, early_stopping=True, random_state=0)
        learner.fit(made[train], truth[train])
        learned = learner.predict_proba(made[~train])[:, 1]
        ideal = table["posterior_data"].to_numpy()[~train]
        auc_learner, auc_ideal, difference, error = paired(truth[~train], learned, ideal)
        low, high = difference - 1.96 * error, difference + 1.96 * error
        verdict = "BEATEN" if low > 0 else "holds"
        beaten |= low > 0
        print(f"{scenario}: learner {auc_learner:.4f}, ideal observer {auc_ideal:.4f}, "
              f"difference {difference:+.4f} [{low:+.4f}, {high:+.4f}]: {verdict}")
    sys.exit(1 if beaten else 0)


if __name__ == "__main__":
    main()

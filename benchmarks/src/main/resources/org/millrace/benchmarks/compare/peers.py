"""Runs workloads of the comparison in a process of their own.

    peers.py ENGINE CSV PARQUET OUTPUT [WORKLOAD]

With a WORKLOAD it runs that once and ends. Otherwise it first prints a line {"name": ..., "version": ...} and then
answers each line with the name of a workload by a line {"millis": ..., "rows": [...]}, or {"missing": true} for a
workload that the engine does not do.
"""

import json
import os
import sys
import time

ENGINE, CSV, PARQUET, OUTPUT = sys.argv[1:5]
CUSTOMERS = os.path.join(os.path.dirname(PARQUET), "customers.parquet")
EDGES, LABELS = [0, 50, 200, 500, 1000], ["low", "mid", "high", "premium"]


def polars(streaming):
    import polars as pl

    engine = "streaming" if streaming else "in-memory"
    price, quantity = pl.col("price"), pl.col("quantity")
    revenue = price * quantity

    def rows(lazy):
        return [list(row) for row in lazy.collect(engine=engine).rows()]

    def parquet():
        return pl.scan_parquet(PARQUET)

    def csv():
        return pl.scan_csv(CSV, try_parse_dates=False)

    def groups(*keys):
        r = pl.col("r")
        return parquet().group_by(keys).agg(revenue.sum().alias("r")).select(pl.len(), r.sum().alias("s"), r.max())

    def price_bin():
        branches = pl.when((price > EDGES[0]) & (price <= EDGES[1])).then(pl.lit(LABELS[0]))
        for i in range(1, 4):
            branches = branches.when((price > EDGES[i]) & (price <= EDGES[i + 1])).then(pl.lit(LABELS[i]))
        return branches.otherwise(None).alias("bin")

    def electronics():
        only = csv().filter(pl.col("category") == "Electronics")
        if streaming:
            only.sink_parquet(OUTPUT, compression="snappy")
        else:
            only.collect(engine=engine).write_parquet(OUTPUT, compression="snappy")
        return []

    def held(keys):
        # The whole table is held; the keys of three of its rows are looked at.
        table = parquet().sort(keys).collect(engine=engine)
        return [[table.item(row, key) for key in keys] for row in (0, table.height // 2, table.height - 1)]

    def joined():
        return parquet().join(pl.scan_parquet(CUSTOMERS), on="customer_id").group_by("region").agg(
            revenue.sum().alias("a"), pl.len().alias("b"))

    score = price.sqrt() * (1 + quantity).log()
    names = ["product_id", "category", "price", "quantity", "customer_id"]
    return pl.__version__, {
        "parquet-sum": lambda: rows(parquet().select(revenue.sum())),
        "parquet-stats": lambda: rows(
            parquet().select(
                price.mean().alias("a"), price.std().alias("b"), price.min().alias("c"), price.max().alias("d"),
                price.count().alias("e"))),
        "parquet-score": lambda: rows(
            parquet().select("category", score.alias("s")).group_by("category").agg(
                pl.col("s").mean().alias("a"), pl.col("s").sum().alias("b"), pl.col("s").count().alias("c"))),
        "parquet-pipeline": lambda: rows(
            parquet().with_columns(revenue.alias("r"), price_bin()).group_by("category", "bin").agg(
                pl.col("r").sum().alias("a"), pl.col("r").mean().alias("b"), pl.col("r").count().alias("c"),
                quantity.sum().alias("d"))),
        "parquet-customers": lambda: rows(groups("customer_id")),
        "parquet-pairs": lambda: rows(groups("customer_id", "product_id")),
        "parquet-topk": lambda: rows(
            parquet().top_k(10, by=["price", "date"], reverse=[False, True])
            .sort(["price", "date"], descending=[True, False]).select(names)),
        "parquet-sort": lambda: held(["customer_id", "product_id"]),
        "parquet-sort-text": lambda: held(["category", "price"]),
        "parquet-join": lambda: rows(joined()),
        "csv-mean": lambda: rows(csv().select(price.mean())),
        "csv-category": lambda: rows(
            csv().group_by("category").agg(price.mean().alias("a"), quantity.sum().alias("b"))),
        "csv-to-parquet": electronics,
    }


def pandas():
    import pandas as pd

    def mean():
        total, count = 0.0, 0
        for chunk in pd.read_csv(CSV, chunksize=500_000):
            total += chunk["price"].sum()
            count += len(chunk)
        return [[total / count]]

    return pd.__version__, {"csv-mean": mean}


def dask():
    import dask
    import dask.dataframe as dd

    def category():
        groups = dd.read_csv(CSV).groupby("category")
        means, sums = dask.compute(groups["price"].mean(), groups["quantity"].sum())
        return [[name, float(means[name]), int(sums[name])] for name in means.index]

    return dask.__version__, {"csv-category": category}


def duckdb():
    import duckdb as db

    connection = db.connect()
    connection.execute("SET threads = " + os.environ.get("PEER_THREADS", "1"))

    def query(sql):
        return lambda: [list(row) for row in connection.execute(sql).fetchall()]

    return db.__version__, {
        "csv-mean": query(f"SELECT avg(price) FROM read_csv('{CSV}')"),
        "csv-category": query(f"SELECT category, avg(price), sum(quantity) FROM read_csv('{CSV}') GROUP BY category"),
        "csv-to-parquet": query(
            f"COPY (SELECT * FROM read_csv('{CSV}') WHERE category = 'Electronics') TO '{OUTPUT}' "
            "(FORMAT parquet, COMPRESSION snappy)"),
    }


def say(answer):
    print(json.dumps(answer, default=str), flush=True)


def main():
    engines = {
        "polars": lambda: polars(False),
        "polars-streaming": lambda: polars(True),
        "pandas": pandas,
        "dask": dask,
        "duckdb": duckdb,
    }
    version, workloads = engines[ENGINE]()
    if len(sys.argv) > 5:
        print(workloads[sys.argv[5]]())
        return
    say({"version": version})
    for line in sys.stdin:
        run = workloads.get(line.strip())
        if run is None:
            say({"missing": True})
            continue
        start = time.perf_counter()
        rows = run()
        say({"millis": 1000 * (time.perf_counter() - start), "rows": rows})


main()

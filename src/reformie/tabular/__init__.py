"""Tidy tables of records, for people who live in spreadsheets: CSV, Excel, SQLite, Parquet, and pandas frames."""

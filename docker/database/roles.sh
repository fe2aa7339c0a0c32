#!/usr/bin/env bash
# The two roles and the database: the owner migrates, the application works with the rights each table gives it.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username postgres \
  -v owner_password="$OWNER_PASSWORD" -v app_password="$APP_PASSWORD" <<'SQL'
create role buurtstem login password :'owner_password';
create role buurtstem_app login password :'app_password';
create database buurtstem owner buurtstem;
SQL

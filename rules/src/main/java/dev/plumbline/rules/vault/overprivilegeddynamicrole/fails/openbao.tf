resource "vault_mount" "db" {
  path = "db"
  type = "database"
}
resource "vault_database_secret_backend_role" "app" {
  backend             = vault_mount.db.path
  name                = "app"
  db_name             = "shop"
  creation_statements = ["GRANT ALL PRIVILEGES ON shop.* TO '{{name}}'@'%'"] # finding
  default_ttl         = 3600
}

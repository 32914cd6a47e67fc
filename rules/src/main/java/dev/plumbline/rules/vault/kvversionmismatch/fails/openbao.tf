resource "vault_mount" "kv" {
  path    = "kv"
  type    = "kv"
  options = { version = "2" }
}
resource "vault_policy" "app" {
  name   = "app"
  policy = "path \"kv/app\" { capabilities = [\"read\"] }"
}

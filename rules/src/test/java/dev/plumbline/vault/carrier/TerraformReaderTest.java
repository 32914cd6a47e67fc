// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.Given;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.vault.setup.VaultSetup;
import org.junit.jupiter.api.Test;

/** Terraform without running it: what is literal is read, what is not is known to be open. */
class TerraformReaderTest {
    private static VaultSetup setup(Given given) {
        return given.facts().vault().setup();
    }

    private static VaultSetup terraform(String text) {
        return setup(Given.nothing().text("main.tf", text));
    }

    @Test
    void referencesToMountsAndPoliciesAreFollowed() {
        VaultSetup setup = terraform("""
                resource "vault_auth_backend" "cluster" {
                  type = "kubernetes"
                }
                resource "vault_policy" "app" {
                  name   = "app"
                  policy = <<-EOT
                    path "secret/data/app/*" { capabilities = ["read"] }
                  EOT
                }
                resource "vault_kubernetes_auth_backend_role" "app" {
                  backend                          = vault_auth_backend.cluster.path
                  role_name                        = "app"
                  bound_service_account_names      = ["app"]
                  bound_service_account_namespaces = ["shop"]
                  token_policies                   = [vault_policy.app.name]
                  token_ttl                        = 60 * 15
                }
                """);

        VaultRole role = setup.roles("kubernetes", "app").get(0);
        assertThat(role.parameters().text("token_ttl").asKnown()).contains("900");
        assertThat(role.limits()
                        .policies()
                        .isKnown(names -> names.get(0).value().equals("app")))
                .isTrue();
        assertThat(role.at().span().orElseThrow().start().line()).isEqualTo(10);
    }

    @Test
    void variablesHaveTheValueOfTheVariablesFileElseTheirDefault() {
        VaultSetup setup = setup(Given.nothing()
                .text("vault/main.tf", """
                        variable "domain" { default = "example.org" }
                        variable "name" { default = "unused" }
                        resource "vault_jwt_auth_backend_role" "app" {
                          role_name     = var.name
                          role_type     = "jwt"
                          user_claim    = "sub"
                          bound_subject = "spiffe://${var.domain}/ns/shop/sa/app"
                        }
                        """)
                .text("vault/terraform.tfvars", "name = \"app\"  # vault_\n"));

        assertThat(setup.roles("jwt", "app")
                        .get(0)
                        .parameters()
                        .text("bound_subject")
                        .asKnown())
                .contains("spiffe://example.org/ns/shop/sa/app");
    }

    @Test
    void aSetOfWordsGivesOneRoleEach() {
        VaultSetup setup = terraform("""
                locals { apps = { web = "shop", api = "core" } }
                resource "vault_kubernetes_auth_backend_role" "app" {
                  for_each                         = local.apps
                  role_name                        = each.key
                  bound_service_account_names      = [each.key]
                  bound_service_account_namespaces = [each.value]
                }
                """);

        assertThat(setup.roles()).extracting(VaultRole::name).containsExactly("web", "api");
        assertThat(setup.roles().get(1).parameters().written("bound_service_account_namespaces"))
                .extracting(located -> located.value())
                .containsExactly("core");
    }

    @Test
    void policiesComeFromFilesAndDocuments() {
        VaultSetup setup = setup(Given.nothing()
                .text("main.tf", """
                        resource "vault_policy" "one" {
                          name   = "one"
                          policy = file("${path.module}/policies/app.hcl")
                        }
                        data "vault_policy_document" "two" {
                          rule {
                            path         = "secret/data/two/*"
                            capabilities = ["read"]
                          }
                        }
                        resource "vault_policy" "two" {
                          name   = "two"
                          policy = data.vault_policy_document.two.hcl
                        }
                        """)
                .text("policies/app.hcl", "path \"secret/data/one/*\" { capabilities = [\"read\"] }\n"));

        assertThat(setup.policies("one").get(0).words()).containsExactly("read secret/data/one/*");
        assertThat(setup.policies("one").get(0).rules().get(0).at().origin().path())
                .isEqualTo("policies/app.hcl");
        assertThat(setup.policies("two").get(0).words()).containsExactly("read secret/data/two/*");
        assertThat(setup.policies()).hasSize(2);
    }

    @Test
    void whatOnlyARunDecidesStaysOpen() {
        VaultSetup setup = setup(Given.nothing().text("main.tf", """
                        resource "vault_policy" "app" {
                          name   = "app"
                          policy = templatefile("app.tpl", { name = "x" })
                        }
                        resource "vault_jwt_auth_backend_role" "app" {
                          role_name      = "app"
                          bound_subject  = module.spire.subject
                          token_policies = concat(["app"], var.more)
                        }
                        module "inner" {
                          source = "./inner"
                          domain = "other.example.org"
                        }
                        """).text("inner/main.tf", """
                        variable "domain" { default = "example.org" }
                        resource "vault_jwt_auth_backend_role" "inner" {
                          role_name     = "inner"
                          bound_subject = "spiffe://${var.domain}/x"
                        }
                        """));

        assertThat(setup.policies()).noneMatch(VaultPolicy::isComplete);
        VaultRole role = setup.roles("jwt", "app").get(0);
        assertThat(role.parameters().text("bound_subject").isUnknown()).isTrue();
        assertThat(role.limits().policies().isUnknown()).isTrue();
        assertThat(setup.roles("jwt", "inner")
                        .get(0)
                        .parameters()
                        .text("bound_subject")
                        .isUnknown())
                .isTrue();
    }
}

/**
 * The municipality's own sign-in provider, spoken to by OpenID Connect: authorization code with PKCE, state and nonce, and
 * logout in both directions. Knows nothing of residents or roles, keeps nothing but copies of the provider's own pages, and
 * asks for those only when somebody signs in: a provider that is down stops nobody's start.
 */
@NullMarked
package nl.buurtstem.residents.provider;

import org.jspecify.annotations.NullMarked;

/** Registering a developer app for Handback, step by step, and the test of it. */
export const ownAppWords = {
  'own-app.first': 'You must register a developer app at {server} first (about 10 minutes)',
  'own-app.first.why':
    '{server} lets no app in that it does not know. You register one of your own there, once; it then belongs to you.',
  'own-app.first.no-console':
    'Ask whoever runs {server}, or look in its settings for “applications” or “clients”. Choose the type for programs on a computer, often called “native”, “desktop” or “public”.',
  'own-app.first.choose': 'What to choose there',
  'own-app.steps': 'Steps of registering an app',
  'own-app.step.register': 'Register',
  'own-app.step.address': 'Redirect address',
  'own-app.step.client': 'Client ID',
  'own-app.step.test': 'Test and link',
  'own-app.step.aloud': 'Step {step, number} of 4: {name}',
  'own-app.address.why':
    'After you allow it, {server} sends your browser back to this computer. It does that only to an address that is registered with the app. Register it exactly as it stands here.',
  'own-app.scopes': 'Permissions to tick there',
  'own-app.scopes.maybe': 'If the page asks for permissions (scopes), these are enough',
  'own-app.scopes.none': 'No permission needs to be ticked there.',
  'own-app.client': 'Enter what {server} shows for the app',
  'own-app.secret.kept': 'The secret you entered before is kept. Leave this empty to use it.',
  'own-app.test': 'Test the app',
  'own-app.test.again': 'Test again',
  'own-app.test.why':
    'Handback asks {server} about this client ID and address, as far as that can be done before you sign in. Nothing is created by it, and you can link without it.',
  'own-app.test.running': 'Asking {server}…',
  'own-app.test.results': 'What the test showed',
  'own-app.test.change.client': 'Change client ID or secret',
  'own-app.test.change.address': 'Back to the redirect address',
  'own-app.verdict.right': '{step, select, client {App details} other {Redirect address}}: right',
  'own-app.verdict.wrong': '{step, select, client {App details} other {Redirect address}}: wrong',
  'own-app.verdict.untold':
    '{step, select, client {App details} other {Redirect address}}: not known',
  'ui.app.method.none': 'Not at all: the app has none',
  'own-app.correct': 'Edit app details…',
  'own-app.correct.for': 'Edit app details: the app you registered at {provider}',
  'own-app.correct.title': 'Edit app details or addresses',
  'own-app.correct.keeps':
    'What was allowed there belongs to this client ID, so it stays. What waits goes on as soon as you save.',
  'own-app.other.why':
    'If the app is gone, link through another. New permissions are then given to that one; what this one still holds stays here until you end it.',
  'own-app.other': 'Link through another app…',
  'own-app.instead': 'Use an app of your own instead',
  'own-app.to-do.not-yours':
    'This app is not one you registered, so there is nothing in it to correct. Link through an app of your own instead, or try again later.',
  'own-app.page-errors': 'If {server}’s page shows an error',

  'own-app.through-distribution':
    'Nothing to register: this distribution of Handback comes with an app of its own at {server}.',
  'own-app.through-distribution.mark': 'through this distribution’s app',

  'own-app.found.client-known': '{provider} knows this client ID.',
  'own-app.found.secret-right': '{provider} knows this client ID, and the secret is right.',
  'own-app.found.client-refused':
    '{provider} does not know this client ID, or wants a secret with it.',
  'own-app.to-do.client-refused':
    'Compare the client ID with the app’s page there, character by character. If that page shows a secret, enter it too.',
  'own-app.found.client-unknown': '{provider} does not know this client ID.',
  'own-app.to-do.client-unknown':
    'Compare it with the app’s page there, character by character. A client ID that was deleted there is not known any more either.',
  'own-app.found.secret-refused': '{provider} does not accept this client ID with this secret.',
  'own-app.to-do.secret-refused':
    'Copy both from the app’s page again. If a new secret was made there, the old one may have ended.',
  'own-app.found.secret-sent-wrongly':
    'The secret is right, but {provider} wants it {method, select, client_secret_basic {in the header} other {in the request body}}.',
  'own-app.to-do.secret-sent-wrongly': 'Choose that under “How the secret is sent”.',
  'own-app.found.secret-missing':
    '{provider} wants a secret with this client ID, and there is none here.',
  'own-app.to-do.secret-missing': 'Copy it from the app’s page and enter it.',
  'own-app.found.secret-unwanted': '{provider} knows this client ID, and wants no secret with it.',
  'own-app.to-do.secret-unwanted':
    'Choose “Not at all” under “How the secret is sent”: an app of this type is known by its client ID alone.',
  'own-app.found.wrong-type':
    '{provider} says that an app of this type may not sign people in this way.',
  'own-app.to-do.wrong-type':
    'Register one of the type for programs on a computer, often called “native”, “desktop” or “public”, and enter its client ID.',
  'own-app.found.client-untold':
    '{provider}’s answer does not show whether the client ID is right. Signing in will tell.',
  'own-app.found.client-not-asked':
    'Handback knows no sure way to ask {provider} about an app before you sign in. Signing in will tell.',
  'own-app.found.redirect-known': '{provider} knows the redirect address {address}.',
  'own-app.found.redirect-refused': '{provider} does not know the redirect address {address}.',
  'own-app.to-do.redirect-refused': 'Register exactly this address with the app there.',
  'own-app.found.redirect-needs-ports':
    '{provider} knows the redirect address without a port only, and Handback can’t do without one.',
  'own-app.to-do.redirect-needs-ports':
    'Choose fixed ports, and register each of the addresses that are shown then.',
  'own-app.found.redirect-untold':
    'The redirect address could not be tested; your browser will tell.',
  'own-app.found.redirect-not-asked':
    'The redirect address could not be tested; your browser will tell.',

  'failure.client-secret-missing.happened':
    '{host} does not accept this client ID without a secret.',
  'failure.client-secret-missing.still-true': 'No permission was created or changed.',
  'failure.client-secret-missing.to-do':
    'Look at the app’s page there: if it shows a secret, enter it; if not, compare the client ID, character by character.',
  'failure.client-secret-unwanted.happened':
    '{host} wants no secret with this client ID, and one was sent.',
  'failure.client-secret-unwanted.still-true': 'No permission was created or changed.',
  'failure.client-secret-unwanted.to-do':
    'Choose “Not at all” under “How the secret is sent”: an app of this type is known by its client ID alone.',
  'failure.client-wrong-type.happened':
    '{host} says that an app of this type may not sign people in this way.',
  'failure.client-wrong-type.still-true': 'No permission was created or changed.',
  'failure.client-wrong-type.to-do':
    'Register one of the type for programs on a computer, often called “native”, “desktop” or “public”, and enter its client ID.',
} as const

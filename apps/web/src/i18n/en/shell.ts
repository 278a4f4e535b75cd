export const shell = {
  'app.skip': 'Skip to the content',
  'app.nav': 'Pages',
  'app.goals': 'Goals',
  'app.addresses': 'Addresses',
  'app.titleGoals': 'Goals · dari',
  'app.titleAddresses': 'Addresses · dari',
  'app.titleNotFound': 'No such page · dari',
  'app.language': 'Language',
  'app.toDark': 'Dark colours',
  'app.toLight': 'Light colours',
  'app.stack': 'stack `{stack}`, network `{network}`',
  'app.copy': 'Copy',
  'app.copied': 'Copied',
  'app.copyCommand': 'Copy the command {command}',
  'app.tryAgain': 'Try again',
  'app.dismiss': 'Dismiss',
  'app.notFoundTitle': 'There is no such page',
  'app.notFoundText': 'Nothing is at `{path}`. The goals are at `/`, the addresses at `/addresses`.',
  'book.loading': 'Asking the web server for the address book',
  'book.failedTitle': 'This page does not know its stack yet',
  'book.failedText':
    'It asks the web server which addresses the stack has. That list is made by `npx dari up`, which also starts what is missing.',
  'failure.noAnswer': 'This page, in your browser, called `{call}` and got no answer.',
  'failure.timeout': 'This page, in your browser, called `{call}` and waited {seconds} s without an answer.',
  'failure.blocked':
    'This page, in your browser, called `{call}`. An answer came, but the browser keeps it from the page: the api does not take calls from pages at `{origin}`.',
  'failure.database':
    'This page, in your browser, called `{call}`. The api answered, but its database did not.',
  'failure.problem': 'This page, in your browser, called `{call}` and got the answer {status}: {title}.',
  'failure.status':
    'This page, in your browser, called `{call}` and got the answer {status} without a reason.',
  'failure.unreadable':
    'This page, in your browser, called `{call}` and got an answer that it does not understand. The page and the api may be of different versions.',
  'todo.status': 'See what is running:',
  'todo.up': 'Start what is missing:',
  'todo.rebuild': 'Bring both to the same version:',
  'todo.origin': 'Open the page at the address that this shows:',
} as const;

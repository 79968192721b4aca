/** What containers say that end too soon, oldest line first; all of it invented. `{at}` is the time of the line. */
export const troubles: Readonly<Record<string, readonly string[]>> = {
  gateway: [
    '[{at}] gateway.INFO: legacy-gateway 1.18.0 starts with 8 workers',
    '[{at}] gateway.INFO: reading merchants from /etc/gateway/merchants.d: 214 found, 3 still active',
    '[{at}] gateway.INFO: connecting to the acquirer at acquirer.bank.example:8443',
    '[{at}] gateway.ERROR: TLS handshake failed: the client certificate /etc/gateway/acquirer.pem has expired',
    '[{at}] gateway.CRITICAL: no acquirer is reachable, refusing to take payments',
    'PHP Fatal error:  Uncaught Acme\\Gateway\\NoAcquirer: renew acquirer.pem and restart in /app/src/Boot.php:88',
    'Stack trace:',
    '#0 /app/src/Boot.php(41): Acme\\Gateway\\Boot->connect()',
    '#1 /app/bin/gateway(12): Acme\\Gateway\\Boot->run()',
    '#2 {main}',
    '  thrown in /app/src/Boot.php on line 88',
  ],
  reconcile: [
    'ts={at} level=info msg="reconciling with the bank" statement=camt.053',
    'ts={at} level=info msg="statement read" entries=1874',
    'ts={at} level=warn msg="entry without a counterpart" account=receivables amount_cents=1290',
    'ts={at} level=error msg="books and bank do not agree" difference_cents=1290',
    'ts={at} level=error msg="stopping, nothing was changed" exit=3',
  ],
};

/** What the same containers say when all goes well. */
export const successes: Readonly<Record<string, readonly string[]>> = {
  reconcile: [
    'ts={at} level=info msg="reconciling with the bank" statement=camt.053',
    'ts={at} level=info msg="statement read" entries=1902',
    'ts={at} level=info msg="books and bank agree"',
  ],
};

/** What other containers say that end, such as those that run before the others. */
export const ending: readonly string[] = [
  '{at} starting',
  '{at} {n} steps to do',
  '{at} that was the last one',
];

/** What a container says that was stopped because it wanted too much memory. */
export const outOfMemory: readonly string[] = [
  '{"time":"{at}","level":"info","route":"/home","status":200,"ms":41}',
  '{"time":"{at}","level":"warn","message":"heap is nearly full","usedMb":371}',
  '{"time":"{at}","level":"warn","message":"heap is nearly full","usedMb":382}',
];

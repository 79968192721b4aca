/** What a healthy container keeps saying. `{n}` is a number that changes, `{id}` an identifier, `{at}` the time. */
export interface Chatter {
  /** Said once at the start. */
  opening: readonly string[];
  /** Said over and over. */
  usual: readonly string[];
  /** How many lines in all. */
  lines: number;
}

/** By container name; all of it invented. */
export const chatter: Readonly<Record<string, Chatter>> = {
  web: {
    opening: [
      'storefront-web listening on :8080',
      'backend storefront-bff is reachable',
    ],
    usual: [
      '{at} GET /products/SO-{n} 200 {n}ms req={id}',
      '{at} GET /home 200 {n}ms req={id}',
      '{at} GET /cart 200 {n}ms req={id}',
      '{at} WARN render queue is {n} long, all workers are busy',
    ],
    lines: 200,
  },
  bff: {
    opening: ['storefront-bff 2.31.4 listening on :8080'],
    usual: [
      '{"time":"{at}","level":"info","route":"/home","status":200,"ms":{n},"request":"{id}"}',
      '{"time":"{at}","level":"info","route":"/products/SO-{n}","status":200,"ms":{n},"request":"{id}"}',
    ],
    lines: 120,
  },
  carts: {
    opening: [
      '{at}  INFO 1 --- [main] w.socks.cart.CartApplication : Started CartApplication in 4.{n} seconds',
    ],
    usual: [
      '{at}  INFO 1 --- [http-{n}] w.socks.cart.CartController : cart {id} has {n} pairs',
      '{at}  INFO 1 --- [http-{n}] w.socks.cart.CartController : cart {id} goes to the till',
      '{at} DEBUG 1 --- [sweeper] w.socks.cart.Sweeper : {n} carts are older than a day',
    ],
    lines: 150,
  },
  mongod: {
    opening: [
      '{at} I CONTROL [initandlisten] MongoDB starting : pid=1 port=27017 dbpath=/data/db',
      '{at} I NETWORK [initandlisten] waiting for connections on port 27017',
    ],
    usual: [
      '{at} I NETWORK [conn{n}] end connection ({n} connections now open)',
    ],
    lines: 60,
  },
  orders: {
    opening: ['{at}  INFO 1 --- [main] w.s.orders.OrdersApplication : ready'],
    usual: [
      '{at}  INFO 1 --- [http-{n}] w.s.orders.OrdersController : order {id} placed, {n} pairs',
      '{at}  INFO 1 --- [http-{n}] w.s.orders.LedgerClient : payment of order {id} booked in {n}ms',
    ],
    lines: 90,
  },
  outbox: {
    opening: ['outbox: publishing to broker orders'],
    usual: ['outbox: {at} sent example.acme.order.placed {id}'],
    lines: 40,
  },
  ledger: {
    opening: ['ledger 3.9.2: schema is up to date', 'ledger 3.9.2: serving'],
    usual: [
      'ts={at} level=info msg="entry posted" entry={id} lines=2 took={n}ms',
      'ts={at} level=info msg="balance read" took={n}ms',
    ],
    lines: 180,
  },
  order: {
    opening: ['{at} INFO  playback-order: queue store connected'],
    usual: [
      '{at} INFO  playback-order: listener lst_{id} moved to the next track',
      '{at} INFO  playback-order: queue of lst_{id} has {n} tracks',
    ],
    lines: 110,
  },
  'queue-proxy': {
    opening: ['{"severity":"INFO","message":"Starting queue-proxy"}'],
    usual: [
      '{"severity":"INFO","timestamp":"{at}","message":"request took {n}ms"}',
    ],
    lines: 12,
  },
  'user-container': {
    opening: ['listening for events on :8080'],
    usual: ['{at} event {id} handled in {n}ms'],
    lines: 25,
  },
};

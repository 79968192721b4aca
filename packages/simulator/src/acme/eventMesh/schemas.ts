/** JSON schema of a cart that becomes an order. */
export const cartCheckedOutSchema = JSON.stringify(
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Cart checked out',
    type: 'object',
    required: ['cartId', 'customerId', 'items'],
    properties: {
      cartId: { type: 'string', examples: ['crt_5d21'] },
      customerId: { type: 'string', examples: ['cus_0192'] },
      items: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['sku', 'pairs'],
          properties: {
            sku: { type: 'string', examples: ['sock-wool-blue-42'] },
            pairs: { type: 'integer', minimum: 1 },
            gift: { type: 'boolean', default: false },
          },
        },
      },
    },
  },
  null,
  2,
);

/** JSON schema of an order. */
export const orderPlacedSchema = JSON.stringify({
  type: 'object',
  required: ['orderId', 'placedAt', 'totalCents'],
  properties: {
    orderId: { type: 'string' },
    placedAt: { type: 'string', format: 'date-time' },
    totalCents: { type: 'integer', description: '>= 0 & < 100000000' },
  },
});

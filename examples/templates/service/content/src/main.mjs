import { createService } from './server.mjs';

const port = Number(process.env.PORT ?? 8080);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error('PORT must be a number between 0 and 65535.');
  process.exit(1);
}

const service = createService();
service.listen(port, () => {
  console.log(`${{ values.name }} listens on port ${service.address().port}`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => service.close());
}

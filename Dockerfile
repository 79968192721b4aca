# syntax=docker/dockerfile:1
# Targets: `portal` (the default, last) and `simulator` (the simulated vendors, for the demo only).

ARG NODE_IMAGE=docker.io/library/node:24-trixie-slim

FROM ${NODE_IMAGE} AS base
WORKDIR /app

# Only what decides the dependencies, so that a change of source code does not install them again.
FROM base AS manifests
COPY package.json yarn.lock .yarnrc.yml backstage.json ./
COPY packages packages
COPY plugins plugins
RUN find packages plugins -mindepth 2 -maxdepth 2 ! -name package.json -exec rm -rf {} +

FROM base AS toolchain
COPY package.json ./
# The Yarn that package.json pins; Corepack is not part of newer Node images.
RUN npm install --global --ignore-scripts \
      "@yarnpkg/cli-dist@$(node -p "require('./package.json').packageManager.split('@')[1]")"

FROM toolchain AS build
COPY --from=manifests /app ./
RUN yarn install --immutable
COPY . .
RUN yarn tsc && NODE_ENV=production yarn build

FROM toolchain AS dependencies
ENV NODE_ENV=production
COPY --from=build /app/yarn.lock /app/.yarnrc.yml /app/backstage.json /app/packages/backend/dist/skeleton.tar.gz ./
RUN tar xzf skeleton.tar.gz && rm skeleton.tar.gz \
 && yarn workspaces focus --all --production \
 && yarn cache clean --all \
 # Type declarations and source maps of the dependencies: half of the folder, used by nobody at run time.
 && find node_modules -type f \( -name '*.d.ts' -o -name '*.d.cts' -o -name '*.d.mts' -o -name '*.map' -o -name '*.tsbuildinfo' \) -delete
COPY --from=build /app/packages/backend/dist/bundle.tar.gz ./
# The backend's own source maps stay, for readable stack traces; the browser's are not published.
RUN tar xzf bundle.tar.gz && rm bundle.tar.gz && find packages/app/dist -name '*.map' -delete

FROM base AS techdocs
COPY scripts/techdocs-requirements.txt ./
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3-venv \
 && rm -rf /var/lib/apt/lists/* \
 && python3 -m venv /opt/techdocs \
 && /opt/techdocs/bin/pip install --no-cache-dir --disable-pip-version-check -r techdocs-requirements.txt

FROM build AS simulator
USER 1000:1000
ENV SIMULATOR_HOST=0.0.0.0 SIMULATOR_GITHUB_PORT=7101
EXPOSE 7101
CMD ["node", "packages/simulator/dist/cli.cjs.js"]

FROM base AS portal
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates python3 tini \
 && rm -rf /var/lib/apt/lists/*
COPY --from=techdocs /opt/techdocs /opt/techdocs
COPY --from=dependencies /app ./
COPY app-config.yaml app-config.production.yaml ./
# What the portal writes: built documentation. Everything else of the image is read-only to it.
RUN mkdir -p /data && chown 1000:1000 /data
USER 1000:1000
ENV NODE_ENV=production \
    HOME=/tmp \
    PATH=/opt/techdocs/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    CALLBOARD_DATA_DIR=/data
VOLUME /data
EXPOSE 7007
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://localhost:'+(process.env.PORT||7007)+'/.backstage/health/v1/readiness').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["tini", "--"]
CMD ["node", "--enable-source-maps", "packages/backend", "--config", "app-config.yaml", "--config", "app-config.production.yaml"]

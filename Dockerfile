# Targets: `portal` (the default, last) and `simulator` (the simulated vendors, for the demo only).

ARG NODE_IMAGE=docker.io/library/node:24-trixie-slim

FROM ${NODE_IMAGE} AS base
WORKDIR /app

# Only what decides the dependencies, so that a change of source code does not install them again.
FROM base AS manifests
COPY package.json yarn.lock .yarnrc.yml backstage.json ./
COPY .yarn/patches .yarn/patches
COPY packages packages
COPY plugins plugins
RUN find packages plugins -mindepth 2 -maxdepth 2 ! -name package.json -exec rm -rf {} +

FROM base AS toolchain
COPY package.json ./
# The Yarn that package.json pins; Corepack is not part of newer Node images.
RUN npm install --global --ignore-scripts --no-audit --no-fund --no-update-notifier \
      "@yarnpkg/cli-dist@$(node -p "require('./package.json').packageManager.split('@')[1]")"

FROM toolchain AS build
COPY --from=manifests /app ./
RUN yarn install --immutable
COPY . .
# The backend's bundle contains the app. Types are checked by `npm test`; the bundles do not need them.
RUN NODE_ENV=production yarn workspace backend build

FROM toolchain AS portal-files
COPY --from=build /app/yarn.lock /app/.yarnrc.yml /app/backstage.json /app/packages/backend/dist/skeleton.tar.gz ./
COPY --from=build /app/.yarn/patches .yarn/patches
# Source maps and type declarations are half of what is installed. A config.d.ts stays: the start reads it to know the
# secrets that logs must not show, with the declarations that TypeScript itself brings.
RUN tar xzf skeleton.tar.gz \
 && yarn workspaces focus --all --production \
 && rm -rf skeleton.tar.gz .yarn \
 && find node_modules -type f \( -name '*.map' -o -name '*.tsbuildinfo' \
      -o -name '*.d.ts' ! -name config.d.ts ! -path '*/typescript/lib/*' \
      -o -name '*.d.cts' -o -name '*.d.mts' \) -delete
COPY --from=build /app/packages/backend/dist/bundle.tar.gz ./
# The backend's own source maps stay, for readable stack traces; the browser's are not published.
# Yarn's files go: nothing of Yarn is in the image, and scanners would take yarn.lock for what is installed.
RUN tar xzf bundle.tar.gz \
 && find packages/app/dist -name '*.map' -delete \
 && rm -rf bundle.tar.gz yarn.lock .yarnrc.yml
COPY app-config.yaml app-config.production.yaml ./

# Node, Python and an init on Debian, without what only builds need (package managers, Node's headers) and without
# programs that run with the rights of their owner.
FROM base AS system
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates python3 tini \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/* \
      /usr/local/include /usr/local/lib/node_modules /usr/local/share /opt/yarn-* \
      /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /usr/local/bin/yarn /usr/local/bin/yarnpkg \
 && find / -xdev -type f -perm /6000 -exec chmod a-s {} + \
 # What the portal writes: built documentation. Everything else of the image is read-only to it.
 && install -d -o 1000 -g 1000 /data

FROM system AS techdocs
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3-venv \
 && python3 -m venv /opt/techdocs
COPY scripts/techdocs-requirements.txt ./
RUN /opt/techdocs/bin/pip install --no-cache-dir --disable-pip-version-check --no-deps -r techdocs-requirements.txt \
 && /opt/techdocs/bin/pip uninstall --yes pip \
 && /opt/techdocs/bin/mkdocs --version

FROM build AS simulator-build
# A library is only packed together with its type declarations.
RUN yarn tsc \
 && yarn workspace @internal/simulator build \
 && mkdir /simulator \
 && yarn backstage-cli build-workspace /simulator @internal/simulator

FROM toolchain AS simulator-files
COPY --from=manifests /app ./
RUN yarn workspaces focus @internal/simulator --production && rm -rf .yarn
COPY --from=simulator-build /simulator/packages/simulator packages/simulator

FROM base AS simulator
COPY --from=simulator-files /app ./
USER 1000:1000
ENV NODE_ENV=production \
    SIMULATOR_HOST=0.0.0.0
# One port for each vendor, as in scripts/lib/vendors.mjs.
EXPOSE 7101 7102 7103 7104 7105
CMD ["node", "packages/simulator/dist/cli.cjs.js"]

# One copy instead of `FROM system`: what that stage deletes would still be in the layers below it.
FROM scratch AS portal
COPY --from=system / /
COPY --from=techdocs /opt/techdocs /opt/techdocs
COPY --from=portal-files /app /app
WORKDIR /app
USER 1000:1000
ENV PATH=/opt/techdocs/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    NODE_ENV=production \
    HOME=/tmp \
    PYTHONDONTWRITEBYTECODE=1 \
    CALLBOARD_DATA_DIR=/data
VOLUME /data
EXPOSE 7007
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||7007)+'/.backstage/health/v1/readiness').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["tini", "--"]
CMD ["node", "--enable-source-maps", "packages/backend", "--config", "app-config.yaml", "--config", "app-config.production.yaml"]

# One image for every process of the cluster; docker-compose.yml says which one a container runs.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev --omit=optional

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production LOG_FORMAT=json LOG_LEVEL=info
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/apps/cli/bin ./apps/cli/bin
# A volume takes its owner from the folder that it covers.
RUN mkdir /data /secrets && chown node:node /data /secrets
USER node
EXPOSE 3000
CMD ["node", "dist/apps/web/src/main.js"]

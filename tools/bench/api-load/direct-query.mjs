// Asks the database itself what the servers ask it, one call after another, and prints how long one takes (median ms).
import process from 'node:process';
import mongoose from 'mongoose';

const { DB_HOST, DB_PORT, DB_USER, DB_PASSWORD, DB_NAME, METHOD } = process.env;
const LONGEST_MS = 2_000;
const MOST = 500;

const { connection } = await mongoose.connect(`mongodb://${DB_HOST}:${DB_PORT}`, {
  user: DB_USER,
  pass: DB_PASSWORD,
  dbName: DB_NAME,
  authSource: 'admin',
});
const goals = connection.collection('goals');
const call =
  METHOD === 'POST'
    ? () => goals.insertOne({ text: 'a goal of a benchmark', done: false, createdAt: new Date() })
    : () => goals.find({}, { sort: { _id: -1 }, limit: 20 }).toArray();

const times = [];
const over = performance.now() + LONGEST_MS;
while (times.length < MOST && (times.length < 5 || performance.now() < over)) {
  const began = performance.now();
  await call();
  times.push(performance.now() - began);
}
process.stdout.write(String(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]));
await mongoose.disconnect();

// The goals API as a lecture's sample writes it: Express and mongoose, and nothing done for speed or against it.
// It answers the same two calls with the same items as apps/api, so that the two can be compared.
import express from 'express';
import mongoose from 'mongoose';

const { DB_HOST, DB_PORT, DB_USER, DB_PASSWORD, DB_NAME, PORT } = process.env;

const goalSchema = new mongoose.Schema({ text: String, done: Boolean, createdAt: Date });
const Goal = mongoose.model('Goal', goalSchema);

const app = express();
app.use(express.json());

app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.setHeader('Access-Control-Allow-Methods', 'GET, POST, DELETE, OPTIONS');
  res.setHeader('Access-Control-Allow-Headers', 'Content-Type');
  next();
});

app.use((req, res, next) => {
  const began = Date.now();
  res.on('finish', () => {
    console.log(
      `${new Date().toISOString()} ${req.method} ${req.url} ${res.statusCode} ${Date.now() - began} ms`,
    );
  });
  next();
});

app.get('/goals', async (req, res) => {
  try {
    const goals = await Goal.find().sort({ _id: -1 }).limit(20);
    res.status(200).json({
      items: goals.map((goal) => ({
        id: goal.id,
        text: goal.text,
        done: goal.done,
        createdAt: goal.createdAt,
      })),
    });
  } catch (err) {
    console.error(err.message);
    res.status(500).json({ message: 'Failed to load goals.' });
  }
});

app.post('/goals', async (req, res) => {
  const goalText = req.body.text;
  if (!goalText || goalText.trim().length === 0) {
    return res.status(422).json({ message: 'Invalid goal text.' });
  }
  const goal = new Goal({ text: goalText, done: false, createdAt: new Date() });
  try {
    await goal.save();
    res.status(201).json({ id: goal.id, text: goal.text, done: goal.done, createdAt: goal.createdAt });
  } catch (err) {
    console.error(err.message);
    res.status(500).json({ message: 'Failed to save goal.' });
  }
});

await mongoose.connect(
  `mongodb://${DB_USER}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${DB_NAME}?authSource=admin`,
);
app.listen(PORT);
